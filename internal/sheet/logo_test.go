package sheet

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"
)

// drawn is a picture, half of it transparent.
func drawn(w, h int) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for x := range w / 2 {
		for y := range h {
			m.Set(x, y, color.NRGBA{0, 90, 160, 255})
		}
	}
	return m
}

func pngOf(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func logoOf(t *testing.T, file []byte) *Logo {
	t.Helper()
	l, err := ReadLogo(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// A document that has pages shows the logo once, whatever the picture was made with.
func TestLogosStandAtTheHead(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, drawn(300, 300), nil); err != nil {
		t.Fatal(err)
	}
	deep := image.NewNRGBA64(image.Rect(0, 0, 20, 10))
	for name, file := range map[string][]byte{"png": pngOf(t, drawn(240, 80)), "jpeg": photo.Bytes(), "16 bits": pngOf(t, deep)} {
		d := samples(t)["complete"]
		d.Logo = logoOf(t, file)
		if html := written(t, WriteHTML, d); strings.Count(html, `<img class="logo" style="max-width: 60mm; max-height: 16mm" src="data:image/png;base64,iVBOR`) != 1 {
			t.Errorf("%s: no logo in HTML", name)
		}
		parts := partsOf(t, d)
		if parts["Pictures/logo.png"] != string(d.Logo.Data) || !strings.Contains(parts["content.xml"], "Pictures/logo.png") || !strings.Contains(parts["META-INF/manifest.xml"], "Pictures/logo.png") {
			t.Errorf("%s: no logo in ODT", name)
		}
		if pdf := written(t, WritePDF, d); strings.Count(pdf, "/Subtype /Image") != 1 {
			t.Errorf("%s: no logo in PDF", name)
		}
	}
}

// A logo is opaque, and fits in its room whatever its shape.
func TestLogosFit(t *testing.T) {
	l := logoOf(t, pngOf(t, drawn(240, 80)))
	m, err := png.Decode(bytes.NewReader(l.Data))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, a := m.At(200, 40).RGBA(); a != 0xffff || color.NRGBAModel.Convert(m.At(200, 40)) != (color.NRGBA{255, 255, 255, 255}) {
		t.Error("not white behind")
	}
	for _, size := range [][2]int{{240, 80}, {4000, 1}, {1, 4000}, {1, 1}, {600, 100}} {
		mm := logoOf(t, pngOf(t, drawn(size[0], size[1]))).MM()
		if mm.Width > logoWidth || mm.Height > logoHeight || mm.Width != logoWidth && mm.Height != logoHeight {
			t.Errorf("%v: %v", size, mm)
		}
	}
}

func TestLogosAreKeptAsText(t *testing.T) {
	l := logoOf(t, pngOf(t, drawn(240, 80)))
	kept, err := l.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	back := new(Logo)
	if err := back.UnmarshalText(kept); err != nil || !bytes.Equal(back.Data, l.Data) || back.Width != 240 || back.Height != 80 {
		t.Errorf("%v, %d × %d", err, back.Width, back.Height)
	}
	for _, s := range []string{"", "é", "iVBORw0KGgo=", string(kept[:40])} {
		if err := back.UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q is a logo", s)
		}
	}
}

func TestWhatIsNoLogo(t *testing.T) {
	noise := image.NewNRGBA(image.Rect(0, 0, 400, 400))
	from := rand.New(rand.NewPCG(1, 2))
	for i := range noise.Pix {
		noise.Pix[i] = byte(from.Uint32()) | byte(i%4/3*255) // opaque
	}
	whole := pngOf(t, drawn(100, 100))
	for said, file := range map[string][]byte{
		"ce n'est pas une image PNG ou JPEG": []byte("<svg/>"),
		"l'image est abîmée":                 whole[:len(whole)-30],
		"5000 × 10 points":                   pngOf(t, drawn(5000, 10)),
		"La réduire":                         pngOf(t, noise),
		"trop lourd":                         append(bytes.Clone(whole), make([]byte, mostPicture)...),
	} {
		if _, err := ReadLogo(bytes.NewReader(file)); err == nil || !strings.Contains(err.Error(), said) {
			t.Errorf("%v, want %s", err, said)
		}
	}
}
