package org.khabar.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlCharsetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1251 | <meta charset="windows-1251"> | Мост открыли
            KOI8-R       | <META http-equiv=Content-Type content="text/html; charset=koi8-r"> | Мост открыли
            ISO-8859-1   | <meta charset=iso-8859-1> | Brücke für Fußgänger
            GBK          | <meta charset='gbk'> | 河上老桥
            """)
    void shouldReadWhatThePageNames(String charset, String meta, String text) {
        var page =
                ("<html><head>" + meta + "</head><body>" + text + "</body></html>").getBytes(Charset.forName(charset));
        assertThat(HtmlCharset.decode(page))
                .isInstanceOfSatisfying(
                        Decoding.Text.class,
                        decoded -> assertThat(decoded.text()).contains(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | iso-8859-1 | “Die Brücke” – 5 € Maut
            windows-1252 | US-ASCII   | “Die Brücke” – 5 € Maut
            windows-1252 | latin1     | “Die Brücke” – 5 € Maut
            windows-1254 | iso-8859-9 | “Köprü” açıldı – ücret 5 €
            GBK          | gb2312     | 河上老橋今日開放
            """)
    void shouldReadALabelAsBrowsersDo(String charset, String label, String text) {
        var page = ("<head><meta charset=" + label + "></head><p>" + text + "</p>").getBytes(Charset.forName(charset));
        assertThat(HtmlCharset.decode(page))
                .isInstanceOfSatisfying(
                        Decoding.Text.class,
                        decoded -> assertThat(decoded.text()).contains(text));
    }

    @Test
    void shouldNotReadAsUtf16WhatSaysSoInAscii() {
        var page = "<meta charset=utf-16><p>Мост открыли на рассвете, и все были рады этому мосту.</p>"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(HtmlCharset.decode(page)).isEqualTo(TextDecoder.decode(page));
    }

    @Test
    void shouldBelieveBytesOfUtf8MoreThanThePage() {
        var page = "<meta charset=windows-1251><p>Мост открыли</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(HtmlCharset.decode(page))
                .isInstanceOfSatisfying(
                        Decoding.Text.class,
                        decoded -> assertThat(decoded.text()).contains("Мост открыли"));
    }

    @Test
    void shouldReadAPageThatNamesNonsenseAsAnyText() {
        var page = "<meta charset=no-such-charset><p>Мост открыли на рассвете, и все были рады этому мосту.</p>"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(HtmlCharset.decode(page)).isEqualTo(TextDecoder.decode(page));
    }
}
