/**
 * What the program counts and times, in words of the domain; the only package that knows the metrics library.
 */
@NullMarked
package org.khabar.enrich.metrics;

import org.jspecify.annotations.NullMarked;
