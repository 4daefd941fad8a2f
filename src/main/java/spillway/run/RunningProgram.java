package spillway.run;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What another process needs to be the program that is running. */
public final class RunningProgram {
    private RunningProgram() {}

    /** The Java that runs it. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Its class path, whose entries mean the same in every folder. */
    public static String classPath() {
        return absolute(System.getProperty("java.class.path"));
    }

    static String absolute(String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
