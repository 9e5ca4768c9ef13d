package sheet

// tied keeps strips together with what follows.
func tied(strips []strip) []strip {
	for i := range strips {
		strips[i].tied = true
	}
	return strips
}

// short is up to where strips are kept on one page, at the cost of a blank at the foot of the one before.
const short = (pageBottom - pageTop) / 3

// whole keeps strips together if they are short.
func whole(strips []strip) []strip {
	if len(strips) > 0 && tall(strips) <= short {
		tied(strips[:len(strips)-1])
	}
	return strips
}

// join keeps the end of what is signed with the signatures under it, where both have room on a page.
func join(before, signatures []strip) {
	last, lead := len(before)-1, 0
	if last < 0 {
		return
	}
	first := last
	for first > 0 && before[first-1].tied {
		first--
	}
	for lead < len(signatures)-1 && signatures[lead].tied {
		lead++
	}
	if tall(before[first:])+tall(signatures[:lead+1]) <= pageBottom-pageTop {
		before[last].tied = true
	}
}
