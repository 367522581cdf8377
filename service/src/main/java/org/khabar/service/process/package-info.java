/** How a program ends when the operating system asks it to. */
@NullMarked
package org.khabar.service.process;

import org.jspecify.annotations.NullMarked;
