package org.khabar.enrich.analyze;

import java.util.List;
import org.khabar.enrich.article.Enriched;
import org.khabar.enrich.document.Ending;

/**
 * What one document is.
 *
 * @param articles its articles; empty when it ended as a whole
 * @param endings how it ended: one when there are no articles, else none
 */
public record Analysis(List<Enriched> articles, List<Ending> endings) {}
