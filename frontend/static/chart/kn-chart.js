/*
 * <kn-chart>: draws what the portal says ({kind, locale, measure, categories, series: [{name, role, values, texts}]})
 * with ApexCharts. How things look is decided here and in tokens.css, and nowhere else. Light DOM on purpose:
 * ApexCharts puts its own style sheet into the document.
 */
(() => {
  const ROW = 30;
  const SQUARE = 27;
  const AXIS = 40;
  const HEIGHT = 190;

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colourOf = (role) => token({ done: '--kn-navy', before: '--kn-grey-line', pace: '--kn-red' }[role] ?? '--kn-ink');
  const text = () => ({ colors: token('--kn-ink-3'), fontSize: '11px' });
  const isMark = (series) => series.role === 'pace' || series.role === 'target';

  /** Named formatters: JSON carries no functions. */
  const FORMATS = {
    number: (locale) => (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value),
    percent: (locale) => {
      const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
      return (value) => figure.format(value) + (locale.startsWith('en') ? '%' : '\u00a0%');
    },
  };

  /** Pace and target stand across the bars as marks. */
  function bars(model, horizontal) {
    const marks = model.series.filter(isMark);
    const drawn = model.series.filter((series) => !isMark(series));
    const goal = (mark, value) => ({
      name: mark.name,
      value,
      strokeColor: colourOf(mark.role),
      strokeWidth: horizontal ? (mark.role === 'target' ? 3 : 2) : 20,
      strokeHeight: horizontal ? 16 : mark.role === 'target' ? 3 : 2,
    });
    const data = (series) =>
      model.categories.map((category, i) => ({
        x: category,
        y: series.values[i],
        goals: marks.filter((mark) => mark.values[i] != null).map((mark) => goal(mark, mark.values[i])),
      }));
    return {
      drawn,
      options: {
        chart: { type: 'bar', height: horizontal ? model.categories.length * ROW * Math.max(1, drawn.length * 0.7) + AXIS : HEIGHT },
        plotOptions: { bar: { horizontal, barHeight: '48%', columnWidth: '52%' } },
        series: drawn.map((series) => ({ name: series.name, data: data(series) })),
        colors: drawn.map((series) => colourOf(series.role)),
      },
    };
  }

  /** The figure at the end of a line; at the right edge it stands before the end, or it would be cut off. */
  function endLabel(figure, role, atEdge, offsetY) {
    return {
      text: figure,
      textAnchor: atEdge ? 'end' : 'middle',
      offsetX: atEdge ? -4 : 14,
      offsetY,
      borderWidth: 0,
      style: { background: 'transparent', color: colourOf(role), fontSize: '12px', fontWeight: 700 },
    };
  }

  function lines(model) {
    const last = model.series
      .filter((series) => series.role === 'done')
      .map((series) => [series, series.values.findLastIndex((value) => value != null)])
      .filter(([, at]) => at >= 0);
    return {
      drawn: model.series,
      options: {
        chart: { type: 'line', height: HEIGHT },
        series: model.series.map(({ name, values }) => ({ name, data: values })),
        colors: model.series.map((series) => colourOf(series.role)),
        stroke: {
          curve: 'straight',
          width: model.series.map((series) => (series.role === 'done' ? 2.6 : 1.6)),
          dashArray: model.series.map((series) => (series.role === 'pace' ? 4 : 0)),
        },
        markers: { size: 0, hover: { size: 4, sizeOffset: 0 } },
        xaxis: { categories: model.categories },
        tooltip: { shared: true, intersect: false },
        annotations: {
          points: last.map(([series, at]) => ({
            x: model.categories[at],
            y: series.values[at],
            marker: { size: 3.5, fillColor: colourOf('done'), strokeColor: colourOf('done') },
            label: endLabel(series.texts[at], 'done', at === model.categories.length - 1, 30),
          })),
        },
      },
    };
  }

  /** Known days only: a reached level stands until the next one is known, the pace runs straight. */
  function timeline(model) {
    const times = model.days.map((day) => Date.parse(day));
    const done = (series) => series.role === 'done';
    // Of the days before the first figure nobody knows anything: the line rises where that figure stands.
    const rise = (series, days) => (done(series) && days.length > 1 ? [days[1], ...days.slice(1)] : days);
    const drawn = model.series.map((series) => {
      const at = times.map((time, i) => i).filter((i) => series.values[i] != null);
      const take = (list) => at.map((i) => list[i]);
      return { ...series, times: rise(series, take(times)), values: take(series.values), texts: take(series.texts) };
    });
    const atEnd = (series) => series.times.at(-1) === times.at(-1);
    const ends = drawn.filter((series) => series.values.length > 1 && series.role !== 'before'); // beside a year before it would hide the pace's
    return {
      drawn,
      options: {
        padding: { top: -8 },
        chart: { type: 'line', height: HEIGHT },
        series: drawn.map(({ name, times, values }) => ({ name, data: times.map((x, i) => ({ x, y: values[i] })) })),
        colors: drawn.map((series) => colourOf(series.role)),
        stroke: {
          curve: drawn.map((series) => (done(series) ? 'stepline' : 'straight')),
          width: drawn.map((series) => (done(series) ? 2.4 : 1.6)),
          dashArray: drawn.map((series) => (series.role === 'pace' ? 4 : 0)),
        },
        markers: {
          size: drawn.map((series) => (done(series) ? 4 : 0)),
          discrete: drawn.map((series, i) => ({ seriesIndex: i, dataPointIndex: 0, size: 0 })), // the start is no figure
          strokeWidth: 0,
          hover: { sizeOffset: 2 },
        },
        xaxis: { type: 'datetime', min: times[0], max: times.at(-1), labels: { datetimeFormatter: { year: 'yyyy', month: 'M', day: 'd/M' } } },
        tooltip: { shared: false, intersect: true, x: { formatter: (time) => model.categories[times.indexOf(time)] ?? '' } },
        annotations: {
          points: ends.map((series) => ({
            x: series.times.at(-1),
            y: series.values.at(-1),
            marker: { size: 0 },
            label: {
              text: series.texts.at(-1),
              textAnchor: done(series) && !atEnd(series) ? 'start' : 'end',
              offsetY: !done(series) ? 14 : atEnd(series) ? 36 : 26,
              offsetX: done(series) && !atEnd(series) ? 6 : -8,
              borderWidth: 0,
              style: { background: 'transparent', color: colourOf(series.role), fontSize: '12px', fontWeight: 700 },
            },
          })),
        },
      },
    };
  }

  /** Five steps from paper to navy; the figure inside stays readable on each. */
  function shades(series) {
    const steps = [
      ['--kn-grey-3', '--kn-ink'],
      ['--kn-grey-2', '--kn-ink'],
      ['--kn-grey-1', '--kn-ink'],
      ['--kn-navy-line', '--kn-paper'],
      ['--kn-navy', '--kn-paper'],
    ];
    const most = Math.max(1, ...series.flatMap(({ values }) => values.filter((value) => value != null)));
    return steps.map(([fill, ink], i) => ({
      from: i === 0 ? 0 : (most * i) / steps.length + 1e-6,
      to: (most * (i + 1)) / steps.length,
      color: token(fill),
      foreColor: token(ink),
    }));
  }

  function heatmap(model) {
    const drawn = [...model.series].reverse(); // ApexCharts draws the first row at the bottom
    return {
      drawn,
      options: {
        chart: { type: 'heatmap', height: model.series.length * SQUARE + AXIS },
        plotOptions: { heatmap: { radius: 2, enableShades: false, colorScale: { ranges: shades(model.series) } } },
        series: drawn.map(({ name, values }) => ({
          name,
          data: values.map((y, i) => ({ x: model.categories[i], y })),
        })),
        colors: [colourOf('done')],
        stroke: { width: 2, colors: [token('--kn-paper')] },
        dataLabels: { enabled: true, style: { fontSize: '11px', fontWeight: 400 } },
      },
    };
  }

  const KINDS = { bars: (model) => bars(model, true), columns: (model) => bars(model, false), lines, timeline, heatmap };

  /** What all kinds share: quiet axes, no toolbar, no motion, figures written as the portal wrote them. */
  function complete({ drawn, options }, model, events) {
    const axis = FORMATS[model.measure](model.locale);
    const lying = options.plotOptions?.bar?.horizontal;
    const written = (value, at) => {
      const series = drawn[at.seriesIndex];
      return series?.values[at.dataPointIndex] === value ? series.texts[at.dataPointIndex] : value == null ? '–' : axis(value);
    };
    const labels = { style: text(), maxWidth: 190 };
    return {
      ...options,
      chart: {
        ...options.chart,
        events,
        width: '100%',
        fontFamily: 'inherit',
        foreColor: token('--kn-ink-3'),
        toolbar: { show: false },
        zoom: { enabled: false },
        animations: { enabled: false },
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
      },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      fill: { opacity: 1 },
      dataLabels: { enabled: false, ...options.dataLabels },
      legend: { show: false },
      grid: { borderColor: token('--kn-line'), padding: { top: -16, bottom: -4, left: 4, right: 16, ...options.padding } },
      xaxis: {
        ...options.xaxis,
        axisTicks: { show: false },
        axisBorder: { color: token('--kn-line-strong') },
        tooltip: { enabled: false },
        labels: lying ? { ...labels, formatter: axis } : { ...labels, hideOverlappingLabels: true, ...options.xaxis?.labels },
      },
      yaxis: lying || options.chart.type === 'heatmap' ? { labels } : { min: 0, tickAmount: 4, forceNiceScale: true, labels: { ...labels, formatter: axis } },
      tooltip: { ...options.tooltip, y: { formatter: written } },
    };
  }

  class KnChart extends HTMLElement {
    #chart;
    #drawn;
    #model;
    #shape;
    #width = 0;
    #queued = false;
    // A hidden chart waits until it has a width; another width draws it afresh (ApexCharts forgets some kinds).
    #sizes = new ResizeObserver(() => this.clientWidth === this.#width || this.#schedule());
    #beforePrint = () => this.#scale(true);
    #afterPrint = () => this.#scale(false);

    get model() {
      return this.#model;
    }

    set model(model) {
      this.#model = model;
      this.#schedule();
    }

    connectedCallback() {
      this.#sizes.observe(this);
      addEventListener('beforeprint', this.#beforePrint);
      addEventListener('afterprint', this.#afterPrint);
      this.#schedule();
    }

    disconnectedCallback() {
      this.#sizes.disconnect();
      removeEventListener('beforeprint', this.#beforePrint);
      removeEventListener('afterprint', this.#afterPrint);
      this.#remove();
    }

    #schedule() {
      if (!this.#queued) {
        this.#queued = true;
        requestAnimationFrame(() => {
          this.#queued = false;
          this.#draw();
        });
      }
    }

    #draw() {
      if (!this.isConnected || !this.#model || !this.clientWidth) {
        return;
      }
      if (!window.ApexCharts) {
        setTimeout(() => this.#schedule(), 50); // its script is still on the way
        return;
      }
      const { kind, categories, days, series } = this.#model;
      const look = KINDS[kind](this.#model);
      const options = complete(look, this.#model, this.#events());
      this.#drawn = look.drawn;
      // Another shape starts afresh: ApexCharts would carry the look of the clicked point over to the new figures.
      this.#width = this.clientWidth;
      const shape = JSON.stringify([this.#width, kind, categories, days, series.map((s) => [s.name, s.role])]);
      if (this.#chart && shape === this.#shape) {
        this.#chart.updateOptions(options, true, false);
        return;
      }
      this.#remove();
      this.#shape = shape;
      const place = this.appendChild(document.createElement('div'));
      this.#chart = new window.ApexCharts(place, options);
      this.#chart.render();
    }

    #remove() {
      this.#chart?.destroy();
      this.#chart = undefined;
      this.replaceChildren();
    }

    #events() {
      return {
        dataPointSelection: (event, chart, at) => this.#tell(at.dataPointIndex, at.seriesIndex),
        click: (event, chart, at) => this.#model.kind === 'lines' && this.#tell(at.dataPointIndex, -1),
      };
    }

    #tell(category, drawnAt) {
      if (category >= 0) {
        const series = drawnAt < 0 ? -1 : this.#model.series.indexOf(this.#drawn[drawnAt]);
        this.dispatchEvent(new CustomEvent('point-click', { detail: { category, series } }));
      }
    }

    /** On paper the drawing takes the width of the sheet instead of the screen's. */
    #scale(toPaper) {
      const svg = this.querySelector('svg.apexcharts-svg');
      if (svg && toPaper) {
        svg.setAttribute('viewBox', `0 0 ${svg.width.baseVal.value} ${svg.height.baseVal.value}`);
      } else {
        svg?.removeAttribute('viewBox');
      }
    }
  }

  customElements.get('kn-chart') ?? customElements.define('kn-chart', KnChart);
})();
