/** Tests of what operators run: the images and all around them, in containers. They need a Docker engine. */
@NullMarked
package org.khabar.containers;

import org.jspecify.annotations.NullMarked;
