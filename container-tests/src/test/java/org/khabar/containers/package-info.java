/** What operators touch, held against the real thing in containers; and what needs no container to be checked. */
@NullMarked
package org.khabar.containers;

import org.jspecify.annotations.NullMarked;
