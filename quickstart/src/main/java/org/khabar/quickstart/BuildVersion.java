package org.khabar.quickstart;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code version.properties}, and that of the Java it runs on. */
final class BuildVersion implements IVersionProvider {
    private static final String RESOURCE = "version.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"khabar " + read() + ", Java " + Runtime.version()};
    }

    private static String read() throws IOException {
        try (var resource = BuildVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("there is no resource " + RESOURCE);
            }
            var properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }
}
