/**
 * Records to bytes and back: Confluent's Avro wire format for the topics of the catalogue, Avro's single-object encoding
 * for what the stream sends to itself. Which topic uses which is the catalogue's business, not this package's.
 */
@NullMarked
package org.khabar.schema.serde;

import org.jspecify.annotations.NullMarked;
