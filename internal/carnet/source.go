package carnet

import (
	"cmp"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"
)

// settings are those of every connection. The journal is a file that each
// commit deletes, synced with its folder: it is what survives a power cut. The
// driver applies them whenever it opens a connection, as a PRAGMA of ours would
// reach one connection only.
const settings = "mode=rw&_txlock=immediate&_dqs=0&_defensive=1&_foreign_keys=1" +
	"&_journal_mode=DELETE&_synchronous=EXTRA" +
	"&_pragma=trusted_schema(0)&_pragma=secure_delete(1)&_pragma=cell_size_check(1)&_pragma=temp_store(2)"

// patience is how long a command waits for another one to finish.
const patience = 5 * time.Second

// dataSource names the file as a URI: in a plain path, « ? » and « # » would
// open another file.
func dataSource(path string, busy time.Duration) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("locating %s: %w", path, err)
	}
	p := filepath.ToSlash(absolute)
	switch {
	case strings.HasPrefix(p, "//"): // \\server\share
		p = "//" + p
	case !strings.HasPrefix(p, "/"): // C:\
		p = "/" + p
	}
	uri := url.URL{
		Scheme:   "file",
		OmitHost: true,
		Path:     p,
		RawQuery: fmt.Sprintf("%s&_busy_timeout=%d", settings, cmp.Or(busy, patience).Milliseconds()),
	}
	return uri.String(), nil
}
