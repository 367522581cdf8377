/** The log: one JSON object a line where programs read it, plain text where people do; always on standard error. */
@NullMarked
package org.khabar.service.logging;

import org.jspecify.annotations.NullMarked;
