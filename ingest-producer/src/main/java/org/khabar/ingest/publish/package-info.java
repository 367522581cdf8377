/**
 * From outcomes to topics: documents to articles.raw, rejections to articles.rejected. The one package, with the settings,
 * that knows Kafka.
 */
@NullMarked
package org.khabar.ingest.publish;

import org.jspecify.annotations.NullMarked;
