/**
 * The canonical spelling of a page's address, which is a document's raw id where no id is given. Text in, text out; fetches
 * nothing.
 */
@NullMarked
package org.khabar.schema.identity;

import org.jspecify.annotations.NullMarked;
