/**
 * Forms of words. What dictionaries say of them: words come in, what they may be goes out, parts of speech, kinds of names,
 * cases; {@code khabar build forms} makes the dictionaries that ship. And which forms the endings of a name let expect.
 */
@NullMarked
package org.khabar.enrich.morphology;

import org.jspecify.annotations.NullMarked;
