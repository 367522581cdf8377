package org.khabar.quickstart.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The unpacked distribution of Apicurio Registry that the build leaves in {@code quickstart/target/registry}: a jar to
 * run, its libraries in {@code lib}, and this program's own classes, which the child process needs too.
 */
record RegistryDistribution(Path home, Path runnerJar, String mainClass, Path ownClasses) {
    /** System property with the directory of the distribution; else it is looked for beside this program's classes. */
    static final String HOME_PROPERTY = "khabar.registry.home";

    /**
     * Finds the distribution by the system property, else beside this program's own classes.
     *
     * @return the distribution
     * @throws EmbeddedServiceException if there is none, with the place where it should be
     */
    static RegistryDistribution find() {
        var home = System.getProperty(HOME_PROPERTY);
        return home != null ? at(Path.of(home)) : at(codeLocation().resolveSibling("registry"));
    }

    /**
     * Takes the distribution in a directory.
     *
     * @param home the directory that holds {@code apicurio-registry-app-VERSION-runner.jar}
     * @return the distribution
     * @throws EmbeddedServiceException if the jar is not there or names no main class
     */
    static RegistryDistribution at(Path home) {
        try {
            var jar = runnerJar(home);
            return new RegistryDistribution(home, jar, mainClass(jar), codeLocation());
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    "no schema registry in " + home.toAbsolutePath()
                            + ": build Khabar with ./khabar or mvn package, or set -D" + HOME_PROPERTY,
                    e);
        }
    }

    private static Path runnerJar(Path home) throws IOException {
        try (var jars = Files.newDirectoryStream(home, "apicurio-registry-app-*-runner.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new IOException("no apicurio-registry-app-*-runner.jar");
    }

    private static String mainClass(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var name = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name == null) {
                throw new IOException(jar.getFileName() + " names no main class");
            }
            return name;
        }
    }

    private static Path codeLocation() {
        var location =
                RegistryDistribution.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes were loaded from " + location, e);
        }
    }
}
