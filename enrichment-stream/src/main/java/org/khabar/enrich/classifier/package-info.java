/**
 * Finds names by a token classifier that an operator brings: a folder as Hugging Face exports it ({@code model.onnx}, {@code
 * tokenizer.json}, {@code config.json}), run by ONNX Runtime. A text and its words come in, spans of people, organisations and
 * places go out. Nothing of it is loaded unless {@code entities.onnx.dir} is set.
 */
@NullMarked
package org.khabar.enrich.classifier;

import org.jspecify.annotations.NullMarked;
