package spillway.experiment.cluster;

import spillway.run.RunRefused;

/** Text that goes into a shell script and must mean itself there. */
final class ShellText {
    private ShellText() {}

    /** A word for the shell: in single quotes, whatever it holds. */
    static String word(String text) throws RunRefused {
        return "'" + line(text).replace("'", "'\\''") + "'";
    }

    /** A value for a line that the scheduler reads, in double quotes. */
    static String value(String text) throws RunRefused {
        return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A path in which the scheduler would replace what follows a percent sign. */
    static String pattern(String path) throws RunRefused {
        return line(path).replace("%", "%%");
    }

    private static String line(String text) throws RunRefused {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new RunRefused(text.replaceAll("\\p{Cntrl}", "?")
                    + ": has a line break or another control character in its name;" + " no script can name it");
        }
        return text;
    }
}
