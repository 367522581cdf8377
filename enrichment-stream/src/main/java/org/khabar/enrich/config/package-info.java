/**
 * The settings of the program: read, checked and typed here, and nowhere else.
 */
@NullMarked
package org.khabar.enrich.config;

import org.jspecify.annotations.NullMarked;
