/**
 * The catalogue of topics: name, key and value format, partitions and retention of each, in one list that the programs,
 * the tests, the documentation and the deployment read. Nothing here knows a broker's address.
 */
@NullMarked
package org.khabar.schema.topic;

import org.jspecify.annotations.NullMarked;
