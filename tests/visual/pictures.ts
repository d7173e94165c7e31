/** One picture test: a view of the app, and the window it is looked at through. */
export interface Picture {
  /** Name of the reference in references/. */
  name: string;
  query: string;
  phone?: boolean;
}

export const PICTURES: Picture[] = [
  { name: 'front', query: '?view=front' },
  { name: 'back', query: '?view=back' },
  { name: 'left', query: '?view=left' },
  { name: 'top', query: '?view=top' },
  { name: 'hand', query: '?view=hand' },
  { name: 'foot', query: '?view=foot' },
  { name: 'front-feminine', query: '?figure=feminine&view=front' },
  { name: 'region-face', query: '?region=face' },
  { name: 'point-neck', query: '?point=trapezius-upper.1' },
  { name: 'point-shoulder', query: '?point=infraspinatus.1' },
  { name: 'point-jaw', query: '?point=masseter-superficial.mid' },
  { name: 'point-buttock', query: '?point=piriformis.1' },
  { name: 'point-calf', query: '?point=soleus.1' },
  { name: 'plate-front', query: '?view=front&layer=superficial' },
  { name: 'plate-back', query: '?view=back&layer=superficial' },
  { name: 'plate-front-feminine', query: '?figure=feminine&view=front&layer=superficial' },
  { name: 'plate-deep', query: '?view=back&layer=deep' },
  { name: 'bones', query: '?view=front&layer=bones' },
  { name: 'close-neck', query: '?region=neck&layer=superficial&side=left' },
  { name: 'close-hip', query: '?region=hip&layer=superficial' },
  { name: 'window-psoas', query: '?muscle=iliopsoas' },
  { name: 'window-suboccipitals', query: '?point=suboccipitals.1' },
  { name: 'ghosts', query: '?muscle=rhomboid-major&layer=superficial&others=ghost' },
  { name: 'point-phone', query: '?point=trapezius-upper.1&side=left', phone: true },
];
