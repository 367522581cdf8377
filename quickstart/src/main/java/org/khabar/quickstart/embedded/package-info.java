/**
 * The services that Khabar's programs need, on this machine and for as long as this program runs: a Kafka broker in
 * this JVM and a schema registry in a child process. A data directory goes in, addresses come out. Nothing here knows
 * of articles, and nothing here is for production: one broker, no replicas, no security, loopback only.
 */
@NullMarked
package org.khabar.quickstart.embedded;

import org.jspecify.annotations.NullMarked;
