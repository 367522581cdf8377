/**
 * Sets of hashes as articles are compared by them: whole, or an even sample of a large one, and how much two have in
 * common. Hashes come in, records for stores and topics go out. What is hashed, and what follows from what is shared, is
 * decided elsewhere.
 */
@NullMarked
package org.khabar.enrich.sketch;

import org.jspecify.annotations.NullMarked;
