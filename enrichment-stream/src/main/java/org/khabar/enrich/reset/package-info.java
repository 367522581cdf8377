/**
 * The operator's reset: forgets what the stream remembers, so that it reads articles.raw again from a place of the
 * operator's choice. First a plan is made, which changes nothing; then it is carried out, and may be again.
 */
@NullMarked
package org.khabar.enrich.reset;

import org.jspecify.annotations.NullMarked;
