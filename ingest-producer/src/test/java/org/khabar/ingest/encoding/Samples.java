package org.khabar.ingest.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

/** Short news of our own in several scripts, and ways to damage bytes. */
final class Samples {
    static final String ARABIC = """
            أعلنت هيئة الموانئ صباح اليوم فتح ميناء اللاذقية بعد إغلاق دام يومين بسبب العاصفة.
            وقال مدير الميناء إن السفن الثلاث المنتظرة ستدخل تباعًا، وإن العمل سيستمر حتى المساء.
            """;
    static final String RUSSIAN = """
            Порт Латакии снова открыт после двух дней шторма, сообщили в управлении портов.
            По словам директора, три судна войдут в гавань до вечера. Работа идёт без выходных.
            """;
    static final String ENGLISH = """
            The harbour of Latakia reopened this morning after two days of storm.
            Three ships will enter before evening, the director said.
            """;
    static final String FRENCH = """
            Le port de Lattaquié a rouvert ce matin après deux jours de tempête, à la grande joie des pêcheurs.
            Trois navires entreront avant la fin de la journée, a déclaré le directeur.
            """;
    static final String CHINESE = "拉塔基亚港今天上午重新开放。此前两天因风暴关闭。\n港口负责人说，三艘船将在晚上之前进港。\n";
    static final String JAPANESE = "ラタキア港は今朝、二日間の嵐のあと再開した。\n港長によると、三隻の船が夕方までに入港する。\n";

    private Samples() {}

    static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        List.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    static byte[] octets(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
