const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of SVG 2 and 1.1 that only draw; what runs, moves or holds other content is not among them. */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use switch title desc metadata a image view style
  path rect circle ellipse line polyline polygon
  text tspan tref textPath altGlyph
  linearGradient radialGradient stop pattern clipPath mask marker solidColor hatch hatchpath mesh meshgradient meshpatch meshrow
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Attributes that only say how something is drawn, or what it is called. */
export const SVG_ATTRIBUTES = words(`
  id class style lang role tabindex focusable type media version baseProfile
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate viewBox preserveAspectRatio
  transform gradientTransform patternTransform gradientUnits patternUnits patternContentUnits clipPathUnits
  maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient spreadMethod offset
  filterUnits primitiveUnits filterRes in in2 result mode values stdDeviation operator k1 k2 k3 k4 order kernelMatrix
  divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant
  specularConstant specularExponent azimuth elevation limitingConeAngle pointsAtX pointsAtY pointsAtZ z
  scale xChannelSelector yChannelSelector tableValues slope intercept amplitude exponent baseFrequency
  numOctaves seed stitchTiles radius lengthAdjust textLength startOffset method spacing side
  requiredFeatures requiredExtensions systemLanguage zoomAndPan enable-background contentScriptType contentStyleType
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline fill
  fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch
  font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
  isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type
  mix-blend-mode opacity overflow paint-order pointer-events shape-rendering solid-color solid-opacity stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode vertical-align text-align
  xml:space xml:lang xml:id xlink:title xlink:type xlink:role
`);
