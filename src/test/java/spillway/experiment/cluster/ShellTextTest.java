package spillway.experiment.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import spillway.run.RunRefused;

/** Names of files in scripts. */
class ShellTextTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWordMeansItselfToAShell() throws Exception {
        for (String name :
                List.of("plain", "it's", "$(touch x) `id`", "a\"b\\c", "* ? ~ ! # & ; | < >", " -n ", "珠江")) {
            Command.Said said = Command.run("sh", "-c", "printf %s " + ShellText.word(name));
            assertEquals(name, said.output());
        }
    }

    @Test
    void whatNoScriptCanNameIsRefused() {
        assertThrows(RunRefused.class, () -> ShellText.word("two\nlines"));
        assertThrows(RunRefused.class, () -> ShellText.value("a\tb"));
    }

    @Test
    void aPercentSignIsNoPattern() throws Exception {
        assertEquals("100%%j", ShellText.pattern("100%j"));
        assertEquals("\"a \\\"b\\\"\"", ShellText.value("a \"b\""));
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        RunRefused refused = assertThrows(RunRefused.class, () -> Command.run("no-such-program-anywhere"));
        assertEquals("no-such-program-anywhere: is not on this machine's path", refused.getMessage());
    }
}
