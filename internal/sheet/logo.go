package sheet

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"image"
	"image/draw"
	_ "image/jpeg" // a kind of picture that ReadLogo reads
	"image/png"
	"io"

	"asll/internal/text"
)

// A Logo is the picture at the head of a document: a PNG, opaque, of 8 bits a colour.
type Logo struct {
	Data          []byte
	Width, Height int // in points of the picture
}

// The most that a logo may be. A carnet keeps it among its settings, which every command reads.
const (
	mostPicture = 10 << 20 // bytes of the file it is made from
	mostLogo    = 150 << 10
	mostSide    = 4000
)

// ReadLogo makes a logo of a PNG or a JPEG picture, whatever it was made with. Its errors say in
// French what is wrong with the picture.
func ReadLogo(r io.Reader) (*Logo, error) {
	file, err := io.ReadAll(io.LimitReader(r, mostPicture+1))
	if err != nil {
		return nil, err
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(file))
	switch {
	case len(file) > mostPicture:
		return nil, unfit("ce fichier est trop lourd pour un logo : au plus %d Mo", mostPicture>>20)
	case err != nil:
		return nil, unfit("ce n'est pas une image PNG ou JPEG")
	case size.Width < 1 || size.Height < 1 || size.Width > mostSide || size.Height > mostSide:
		return nil, unfit("l'image fait %d × %d points : au plus %d de côté", size.Width, size.Height, mostSide)
	}
	drawn, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, unfit("l'image est abîmée")
	}
	bounds := image.Rect(0, 0, size.Width, size.Height)
	opaque := image.NewRGBA(bounds)
	draw.Draw(opaque, bounds, image.White, image.Point{}, draw.Src)
	draw.Draw(opaque, bounds, drawn, drawn.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, opaque); err != nil {
		return nil, fmt.Errorf("writing a logo: %w", err)
	}
	if out.Len() > mostLogo {
		return nil, unfit("une fois lue, l'image prend %d Ko : au plus %d. La réduire, par exemple à 400 points de large", out.Len()>>10, mostLogo>>10)
	}
	return &Logo{out.Bytes(), size.Width, size.Height}, nil
}

func unfit(format string, values ...any) error {
	return errors.New(text.Typo(fmt.Sprintf(format, values...)))
}

// MarshalText writes a logo as a setting keeps it: in base 64.
func (l *Logo) MarshalText() ([]byte, error) {
	return base64.StdEncoding.AppendEncode(nil, l.Data), nil
}

// UnmarshalText reads what MarshalText writes.
func (l *Logo) UnmarshalText(b []byte) error {
	data, err := base64.StdEncoding.AppendDecode(nil, b)
	if err != nil {
		return err
	}
	size, err := png.DecodeConfig(bytes.NewReader(data))
	*l = Logo{data, size.Width, size.Height}
	return err
}

// The room of a logo, in millimetres.
const logoWidth, logoHeight = 60.0, 16.0

// MM is what a logo takes of its room, in millimetres.
func (l *Logo) MM() (size struct{ Width, Height float64 }) {
	size.Width, size.Height = logoHeight*float64(l.Width)/float64(l.Height), logoHeight
	if size.Width > logoWidth {
		size.Width, size.Height = logoWidth, logoWidth*float64(l.Height)/float64(l.Width)
	}
	return size
}

// Source is the picture itself, as a page quotes it.
func (l *Logo) Source() template.URL {
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(l.Data)) //nolint:gosec // base 64 ends no attribute
}
