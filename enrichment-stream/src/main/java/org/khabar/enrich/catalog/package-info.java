/**
 * What operators add to the shipped catalogue of entities, change in it and hide of it. The records of entities.catalog come in, a
 * whole catalogue goes out, again after each change; what finds and links names by it is not known here. A record that makes no
 * sense is left out and counted, and never stops anything.
 */
@NullMarked
package org.khabar.enrich.catalog;

import org.jspecify.annotations.NullMarked;
