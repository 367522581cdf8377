/**
 * The demonstration: feeds the sample articles one by one and prints what becomes of each as a person wants to see it.
 */
@NullMarked
package org.khabar.quickstart.demo;

import org.jspecify.annotations.NullMarked;
