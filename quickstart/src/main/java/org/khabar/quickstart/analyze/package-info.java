/**
 * The analysis without a broker: documents on standard input, articles on standard output.
 */
@NullMarked
package org.khabar.quickstart.analyze;

import org.jspecify.annotations.NullMarked;
