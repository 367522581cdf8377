/** Reading topics as operators' commands and audits do: committed records, outside any group, to the end. */
@NullMarked
package org.khabar.enrich.topics;

import org.jspecify.annotations.NullMarked;
