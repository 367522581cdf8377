package org.khabar.enrich.entities;

import java.util.List;
import org.khabar.schema.internal.Candidate;

/**
 * An article with the mentions that were found in it, not yet linked.
 *
 * @param article the article
 * @param mentions its mentions in the order of the text
 */
public record MentionedArticle(Candidate article, List<EntityMention> mentions) {}
