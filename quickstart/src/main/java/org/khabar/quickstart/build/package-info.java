/**
 * Makes the lists that ship with Khabar from data that do not: in, gazetteers or a dictionary by path; out, one file. What builds the
 * automaton of word forms is here, and not beside what reads it, so that no image carries the libraries for it.
 */
@NullMarked
package org.khabar.quickstart.build;

import org.jspecify.annotations.NullMarked;
