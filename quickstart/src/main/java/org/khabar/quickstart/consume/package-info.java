/**
 * A consumer to read and to copy: it prints what comes on articles.enriched. It uses Kafka's and the registry's own clients
 * and, of Khabar, nothing but the generated records, as a consumer in another repository would. docs/consuming.md takes
 * its examples from here.
 */
@NullMarked
package org.khabar.quickstart.consume;

import org.jspecify.annotations.NullMarked;
