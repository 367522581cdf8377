package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class KhabarIT {
    @Test
    void shouldPrintUtf8WhateverTheDefaultEncoding() throws Exception {
        var process = khabar("خبر");

        var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(error).contains("'خبر'");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static Process khabar(String argument) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Dsun.stderr.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Khabar.class.getName(),
                argument);
        // So that the argument itself arrives.
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
