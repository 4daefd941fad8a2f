memory=${SLURM_MEM_PER_NODE:-$memory}
heap=-XX:MaxRAMPercentage=75
[ "$memory" = 0 ] || heap=-Xmx$((memory * 3 / 4))m
exec "$java" -XX:+UseSerialGC "$heap" -Djava.awt.headless=true -Dspillway.home="$home" \
    "${program[@]}" study gather "$study"
