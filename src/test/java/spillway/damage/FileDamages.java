package spillway.damage;

import static spillway.damage.Damage.Due.ACCEPTED;
import static spillway.damage.Damage.Due.EITHER;
import static spillway.damage.Damage.Due.REFUSED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import spillway.damage.Damage.Kind;

/** What is done to files of every kind. */
final class FileDamages {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private FileDamages() {}

    static List<Damage> all() {
        return List.of(
                new Damage("empty file", ALL, REFUSED, (file, random) -> new byte[0]),
                new Damage("blank file", ALL, REFUSED, (file, random) -> " \n\n".getBytes(StandardCharsets.UTF_8)),
                new Damage(
                        "byte order mark",
                        ALL,
                        ACCEPTED,
                        (file, random) -> ("\uFEFF" + file.text()).getBytes(StandardCharsets.UTF_8)),
                new Damage(
                        "lines ended as on Windows",
                        ALL,
                        ACCEPTED,
                        (file, random) -> file.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                new Damage(
                        "UTF-16",
                        EnumSet.of(Kind.TABLE, Kind.CONFIG, Kind.POLICY),
                        REFUSED,
                        (file, random) -> file.text().getBytes(StandardCharsets.UTF_16)),
                new Damage("bytes that are no text", ALL, REFUSED, FileDamages::withBytes),
                new Damage("random bytes", ALL, REFUSED, (file, random) -> {
                    byte[] bytes = new byte[2000];
                    random.nextBytes(bytes);
                    return bytes;
                }),
                new Damage("cut in the middle", ALL, REFUSED, (file, random) -> {
                    String text = file.text();
                    int end = random.nextInt(text.length() / 4, text.length() * 3 / 4);
                    return text.substring(0, end).getBytes(StandardCharsets.UTF_8);
                }),
                new Damage(
                        "written twice",
                        ALL,
                        REFUSED,
                        (file, random) -> (file.text() + file.text()).getBytes(StandardCharsets.UTF_8)),
                new Damage("one character changed", ALL, EITHER, (file, random) -> {
                    StringBuilder text = new StringBuilder(file.text());
                    text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(' ', 127));
                    return text.toString().getBytes(StandardCharsets.UTF_8);
                }));
    }

    private static byte[] withBytes(Damage.Victim file, SplittableRandom random) {
        byte[] sound = file.bytes();
        int at = random.nextInt(1, sound.length);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(sound, 0, at);
        damaged.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80});
        damaged.write(sound, at, sound.length - at);
        return damaged.toByteArray();
    }
}
