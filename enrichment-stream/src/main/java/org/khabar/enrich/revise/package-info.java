/**
 * *Revise*: what a raw id had before decides whether a record is a new document, a new version, the same again, or a
 * retraction. Arrivals come in, revisions go out; documents that are only refetched or retracted end here. What articles
 * say is not looked at. Behind the shards, where the ways of two versions meet again, it holds back those that were
 * overtaken.
 */
@NullMarked
package org.khabar.enrich.revise;

import org.jspecify.annotations.NullMarked;
