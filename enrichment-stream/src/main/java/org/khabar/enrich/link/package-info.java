/**
 * Decides which thing each mention of an article names. Mentions come in, entities with stable ids go out, each with all
 * its mentions; what nothing decides is left undecided under an id made of the name, never guessed.
 */
@NullMarked
package org.khabar.enrich.link;

import org.jspecify.annotations.NullMarked;
