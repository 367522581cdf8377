package org.khabar.quickstart.embedded;

/** A program that starts a registry, tells its process id, and waits to be killed. */
final class RegistryParent {
    private RegistryParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(RegistryProcess.start().pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
