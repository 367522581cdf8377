/** The HTTP side of a program: health, metrics, info. */
@NullMarked
package org.khabar.service.http;

import org.jspecify.annotations.NullMarked;
