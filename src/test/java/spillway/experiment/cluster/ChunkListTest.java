package spillway.experiment.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How chunks are named and how long they are. */
class ChunkListTest {

    @Test
    void listsAreThoseOfArrayJobs() {
        assertEquals("", ChunkList.text(new int[0]));
        assertEquals("3", ChunkList.text(new int[] {3}));
        assertEquals("3,4", ChunkList.text(new int[] {3, 4}));
        assertEquals(
                "0,3,7-9,11-20", ChunkList.text(new int[] {0, 3, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}));
    }

    @Test
    void chunksTakeMinutesAndAreManyASlot() {
        assertEquals(1, ChunkLength.chunks(20, 1, 1, 16), "twenty seconds are one chunk");
        int large = ChunkLength.chunks(100_000, 1, 1, 16);
        assertEquals(333, large, "of five minutes");
        int some = ChunkLength.chunks(7_200, 1, 1, 4);
        assertEquals(40, some, "ten for each of four slots, of three minutes");
        int few = ChunkLength.chunks(2_000, 1, 1, 64);
        assertEquals(17, few, "not below two minutes for the sake of more");
        assertEquals(ChunkLength.USUAL_ARRAY, ChunkLength.chunks(10_000_000, 1, 1, 64));
        assertEquals(3, ChunkLength.chunks(3, 4000, 1, 1), "no more chunks than runs");
        assertTrue(ChunkLength.chunks(100_000, 1, 4, 16) < large, "tasks of four processors need fewer");
    }
}
