/**
 * From outcomes to topics: documents to articles.raw, rejections to articles.rejected. With the settings, the
 * commands and what shows the producer's meters, all that knows Kafka.
 */
@NullMarked
package org.khabar.ingest.publish;

import org.jspecify.annotations.NullMarked;
