package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunningProgramTest {
    @Test
    void aClassPathMeansTheSameInTheFolderAProcessIsStartedIn() {
        Path here = Path.of("").toAbsolutePath();
        String classPath = "target/all.jar" + File.pathSeparator + here.resolve("lib/other.jar");
        assertEquals(
                here.resolve("target/all.jar") + File.pathSeparator + here.resolve("lib/other.jar"),
                RunningProgram.absolute(classPath));
    }
}
