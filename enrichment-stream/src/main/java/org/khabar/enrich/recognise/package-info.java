/**
 * Finds the places in a clean body where people, organisations, places and dates are named. A body and its language come
 * in, mentions with exact UTF-16 spans go out; which thing a name stands for is left open where the catalogue knows
 * several, since deciding that is <em>link</em>.
 */
@NullMarked
package org.khabar.enrich.recognise;

import org.jspecify.annotations.NullMarked;
