package spillway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Identities are those that random numbers have always been keyed by, never shared, and refused where they run out. */
class IdentityTest {
    private static final int MANY = (1 << 24) - 1;

    @Test
    void everyIdentityThatFitsTwelveBitsStaysWhatItWas() {
        assertEquals(266L << 20 | 17, Identity.baseFirm(266, 17));
        assertEquals(267L << 40 | 60L << 12 | 4095, Identity.startUp(266, 59, 4095));
        assertEquals(0x4003L << 40 | 60L << 12 | 5, Identity.investor(3, 59, 5));
        assertEquals(13L << 24 | 1000, Identity.baseTalent(13, 1000));
        assertEquals(14L << 44 | 60L << 24 | 1000, Identity.arrivingTalent(13, 59, 1000));
        assertEquals(28L << 44 | 60L << 24 | 1000, Identity.graduate(14, 13, 59, 1000));
    }

    @Test
    void asLogsWriteThemTheyAreStillDifferentAndFloatingPointKeepsThem() {
        Set<Long> logged = new HashSet<>();
        int made = 0;
        for (int place : new int[] {0, 1, 111, 4000}) {
            for (int tick : new int[] {0, 103, 3999}) {
                for (int k : new int[] {0, 4095, 4096, MANY}) {
                    for (long id : new long[] {
                        Identity.startUp(place, tick, k),
                        Identity.investor(place, tick, k),
                        Identity.baseFirm(place, tick)
                    }) {
                        long written = Identity.logged(id);
                        assertTrue(written >= 0 && written < 1L << 53);
                        assertEquals(written, (long) (double) written);
                        logged.add(written);
                    }
                    made += 2;
                }
                made++;
            }
        }
        assertEquals(made, logged.size());
    }

    @Test
    void theFourThousandAndNinetySixthFirmIsNotTheFirstOfTheNextQuarter() {
        Set<Long> seen = new HashSet<>();
        int made = 0;
        for (int place = 0; place < 3; place++) {
            for (int k : new int[] {0, 1, 4095, 4096, 4097, 8191, 8192, MANY}) {
                seen.add(Identity.baseFirm(place, k & (1 << 20) - 1));
                made++;
                for (int tick : new int[] {0, 1, 2, 59, 65_534}) {
                    seen.add(Identity.startUp(place, tick, k));
                    seen.add(Identity.investor(place, tick, k));
                    made += 2;
                }
            }
        }
        assertEquals(made, seen.size());
    }

    @Test
    void talentsNeverShareAnIdentity() {
        Set<Long> seen = new HashSet<>();
        int made = 0;
        for (int region = 0; region < 3; region++) {
            for (int k : new int[] {0, 1, 4096, MANY}) {
                seen.add(Identity.baseTalent(region, k));
                made++;
                for (int tick : new int[] {0, 1, 59, 65_534}) {
                    seen.add(Identity.arrivingTalent(region, tick, k));
                    seen.add(Identity.graduate(3, region, tick, k));
                    made += 2;
                }
            }
        }
        assertEquals(made, seen.size());
    }

    @Test
    void identitiesArePositive() {
        assertTrue(Identity.startUp((1 << 14) - 2, 65_534, MANY) > 0);
        assertTrue(Identity.investor((1 << 14) - 1, 65_534, MANY) > 0);
        assertTrue(Identity.graduate(1 << 17, 1 << 17, 65_534, MANY) > 0);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(
                "there is no identity for firm of a place in one quarter number 16777216: numbers go from 0 to 16777215",
                () -> Identity.startUp(0, 0, MANY + 1));
        refused(
                "there is no identity for quarter number 65536: numbers go from 0 to 65535",
                () -> Identity.startUp(0, 65_535, 0));
        refused(
                "there is no identity for place number 16384: numbers go from 0 to 16383",
                () -> Identity.startUp((1 << 14) - 1, 0, 0));
        refused(
                "there is no identity for quarter number -1: numbers go from 0 to 65535",
                () -> Identity.investor(0, -2, 0));
        refused(
                "there is no identity for source of investment number 16384: numbers go from 0 to 16383",
                () -> Identity.investor(1 << 14, 0, 0));
        refused(
                "there is no identity for firm of a place in the base year number 1048576: numbers go from 0 to 1048575",
                () -> Identity.baseFirm(0, 1 << 20));
        refused(
                "there is no identity for talent of a region in the base year number 16777216: numbers go from 0 to 16777215",
                () -> Identity.baseTalent(0, MANY + 1));
        refused(
                "there is no identity for talent of a region in one quarter number 16777216: numbers go from 0 to 16777215",
                () -> Identity.arrivingTalent(0, 0, MANY + 1));
        refused(
                "there is no identity for talent of a region in one quarter number -1: numbers go from 0 to 16777215",
                () -> Identity.graduate(1, 0, 0, -1));
    }

    private static void refused(String message, Executable making) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
