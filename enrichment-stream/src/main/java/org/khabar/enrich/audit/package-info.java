/**
 * The audit: reads the topics and holds every record of articles.raw against its outcomes. It trusts no counter; what is
 * not on a topic did not happen. Nothing here writes to Kafka.
 */
@NullMarked
package org.khabar.enrich.audit;

import org.jspecify.annotations.NullMarked;
