/**
 * The finished article: the records that an original becomes once its entities are known. Candidates and entities come
 * in; enriched articles, mentions and decisions go out. Nothing is found out here.
 */
@NullMarked
package org.khabar.enrich.article;

import org.jspecify.annotations.NullMarked;
