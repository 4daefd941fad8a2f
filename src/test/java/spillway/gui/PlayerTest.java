package spillway.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The thread that steps, without a window. */
class PlayerTest {
    private final AtomicInteger quarters = new AtomicInteger();
    private final List<Exception> told = new CopyOnWriteArrayList<>();

    private Player player(Player.Task quarter) {
        return new Player(quarter, () -> {}, told::add);
    }

    @Test
    void whatIsReachedAlreadyIsNotPlayedTo() throws Exception {
        Player player = player(quarters::incrementAndGet);
        player.playOut(() -> quarters.get() >= 3);
        assertEquals(3, quarters.get());
        player.playOut(() -> quarters.get() >= 2);
        player.ask(() -> {});
        assertEquals(3, quarters.get(), "no quarter more");
        player.close();
    }

    /** An error that is no exception is told, and the player stands still and can be asked for something else. */
    @Test
    void whereMemoryEndsThePlayerStandsStill() throws Exception {
        Player player = player(() -> {
            throw new OutOfMemoryError("a test's own");
        });
        player.playOut(() -> false);
        assertFalse(player.playing());
        player.ask(quarters::incrementAndGet);
        assertEquals(1, quarters.get());
        assertEquals(1, told.size());
        assertTrue(String.valueOf(told.get(0).getMessage()).contains("memory"), told.toString());
        player.close();
    }

    /** Closed at any moment while it plays, it ends without a word. */
    @Test
    void itIsClosedWhileItPlays() throws Exception {
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> uncaught.add(broken));
        try {
            for (int i = 0; i < 200; i++) {
                CountDownLatch begun = new CountDownLatch(1);
                Player player = player(begun::countDown);
                player.speed(1000);
                player.play();
                begun.await();
                player.close();
                player.play();
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(), uncaught);
        assertEquals(List.of(), told);
    }
}
