/**
 * What dictionaries say of the forms of words. Words come in, what they may be goes out: parts of speech, kinds of names, cases.
 * {@code khabar build forms} makes the dictionary that ships.
 */
@NullMarked
package org.khabar.enrich.morphology;

import org.jspecify.annotations.NullMarked;
