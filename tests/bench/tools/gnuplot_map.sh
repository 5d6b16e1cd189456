#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws a map with gnuplot: notional beside margin, stacked by tier.
# gnuplot_map.sh TABLE OUT.png [steps|boxes], with the table of make_maps.py.
#
# Steps filled down to zero, the sum of all tiers first and shorter sums over it, are gnuplot's best way for this
# picture. `boxes`, the usual one for bars, smooth their edges away when a pixel has many, so that the peaks vanish. Plain $ columns are a fifth faster than
# a sum over column(). gnuplot reads the table anew for every curve, and has no way around it.
set -euo pipefail

usage='Usage: gnuplot_map.sh TABLE OUT.png [steps|boxes]'
case $#,${3:-steps} in
    [23],steps) style=fillsteps ;;
    3,boxes) style=boxes ;;
    *) printf '%s\n' "$usage" >&2 && exit 2 ;;
esac
table=$1
out=$2
colours=(d99100 d9622b b8437a 6f4fa3 3f6aa8)

read -ra names < <(head -n 1 "$table")
notional=()
margin=()
notional_sum=0
margin_sum=0
for ((tier = 1; tier < ${#names[@]}; ++tier)); do
    name=${names[tier]}
    notional_sum+="+\$$((tier + 1))"
    margin_sum+="+\$$((tier + 1))/${name%x}"
    look="skip 1 with $style linecolor rgb '#${colours[tier - 1]}' title '$name'"
    notional=("'$table' using 1:($notional_sum) $look" "${notional[@]}")
    margin=("'$table' using 1:($margin_sum) $look" "${margin[@]}")
done

curves() { local IFS=, && printf 'plot %s' "$*"; }

# In gnuplot's place, so that a time limit reaches it.
exec gnuplot - <<END
set terminal pngcairo size 1920,1080
set output '$out'
set style fill solid 1.0 noborder
set xlabel 'Price (USD)'
set yrange [0:*]
set format y '%.1s%c'
set grid y
set multiplot layout 1,2 title 'Synthetic BTCUSDT'
set title 'Notional (USD)'
$(curves "${notional[@]}")
set title 'Margin (USD)'
$(curves "${margin[@]}")
unset multiplot
END
